package nianbao.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A generated page for the benchmarks of single stages. */
public final class OnePage {
    private OnePage() {}

    /** The page of this number, put together from the corpus in the working folder. */
    public static byte[] bytes(int number) throws IOException {
        return new Pages(Passages.read(Path.of("corpus")), Pages.PUBLISHED).page(number);
    }
}
