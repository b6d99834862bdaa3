package nianbao.quantity;

/** One way to read a number. */
interface Rule {
    /**
     * Reads what begins at an offset, and adds its token to the scan.
     *
     * @return the offset behind what was read, or the same offset if the rule does not apply
     */
    int read(Scan scan, int at);
}
