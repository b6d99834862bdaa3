package nianbao.pipeline;

/** Hears how a batch goes on; called by several threads. */
public interface BatchListener {
    /** An input is done, and whether it failed. */
    void inputDone(boolean failed);

    /** All inputs are read; now the files are written. */
    void writing();
}
