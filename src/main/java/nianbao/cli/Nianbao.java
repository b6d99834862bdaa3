package nianbao.cli;

/** The program's entry point. */
public final class Nianbao {
    private Nianbao() {}

    public static void main(String[] args) {
        if (args.length > 1000) {
            throw new IllegalArgumentException("too many arguments");
        }
    }
}
