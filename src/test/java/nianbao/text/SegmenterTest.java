package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words are cut as HanLP's own segmenter cuts them, whatever the text. */
class SegmenterTest {
    private static final Map<String, String> OWN =
            Map.of("其中", "filler", "共计", "filler", "主动公开", "filler", "较上年", "filler", "12件", "filler", "A件", "filler");
    private static final String SIGNS = "一二三十百千万亿零两第年月日件条次个%．.，,、:;()（）《》“”-—/12３4abcＡB＠@#\t \u0000\u3000\uD840\uDC00";

    private final Segmenter segmenter = new Segmenter(OWN);
    private final Segment reference = reference();

    private static Segment reference() {
        TreeMap<String, CoreDictionary.Attribute> own = new TreeMap<>();
        OWN.forEach((word, nature) -> own.put(word, new CoreDictionary.Attribute(Nature.create(nature), 1000)));
        ViterbiSegment viterbi = new ViterbiSegment();
        viterbi.enableAllNamedEntityRecognize(false);
        viterbi.customDictionary = new DynamicCustomDictionary(new DoubleArrayTrie<>(own), new BinTrie<>(), null);
        viterbi.enableCustomDictionary(true);
        viterbi.enableNumberQuantifierRecognize(true);
        return viterbi.enableOffset(true);
    }

    private void compare(String text) {
        List<Word> expected = reference.seg(text).stream()
                .map(term -> new Word(term.word, term.nature.toString(), term.offset, term.offset + term.length()))
                .toList();
        assertEquals(expected, segmenter.words(text), text);
    }

    @Test
    void cutsLikeHanLp() {
        compare("2018年全区共计主动公开政府信息1325条，其中重点领域三百二十五条。");
        compare("收到申请12件");
        compare("一");
        compare("第三十一条第(二)款3.5万余元,12:30,50%");
    }

    @Test
    void cutsTheCorpusLikeHanLp() throws IOException {
        List<String> texts = texts();
        for (String text : texts) {
            for (String line : text.split("[\n。]", -1)) {
                if (!line.isEmpty()) {
                    compare(line);
                }
            }
        }
    }

    /** Pieces of real words and of signs in any order, which sentences do not have. */
    @Test
    void cutsAnythingLikeHanLp() throws IOException {
        String words = String.join("", texts());
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(8); piece >= 0; piece--) {
                String from = random.nextBoolean() ? words : SIGNS;
                int start = random.nextInt(from.length());
                text.append(from, start, Math.min(from.length(), start + 1 + random.nextInt(5)));
            }
            compare(text.toString());
        }
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("output", "text"))) {
            return files.sorted()
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
