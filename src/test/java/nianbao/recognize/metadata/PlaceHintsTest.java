package nianbao.recognize.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.codebook.Codebook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceHintsTest {
    private static final Codebook CODEBOOK = Codebook.builtIn();
    private static final PlaceHints.Reader READER = new PlaceHints.Reader(CODEBOOK.metadata());
    private static final AgencyResolver RESOLVER = new AgencyResolver(CODEBOOK);

    private static String region(String agency, String text, List<String> others) {
        return RESOLVER.resolve(agency, 2018, READER.read(text, agency, others))
                .map(AgencyProfile::regionName)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "赤水镇人民政府,特向社会公布漳平市赤水镇2012年度报告。,福建省龙岩市漳平市",
        "市水利局,请与长春市水利局联系。,吉林省长春市",
        "市水利局,根据长春市水利局的要求编制。,''",
        "龙华区审计局,《深圳市龙华区人民政府办公室关于印发要点的通知》,广东省深圳市龙华区",
        "参内乡人民政府,在安溪县人民政府网站公布。,福建省泉州市安溪县",
        "参内乡人民政府,学习安溪县政府和永春县政府的做法。,''",
        "参内乡人民政府,在泉州市人民政府网站公布。,''",
        "市教育局,在安溪县人民政府网站公布。,''",
        "高新区,在宁波国家高新区信息公开网下载。,浙江省宁波市"
    })
    void tellsTheRegionByWhatIsPrintedAroundTheName(String agency, String text, String region) {
        assertEquals(region, region(agency, text, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"区政府办,在佳木斯市向阳区门户网站公布。请联系:向阳区人民政府办公室,黑龙江省佳木斯市向阳区"})
    void theNameOfWhomToAskTellsItToo(String agency, String text, String region) {
        assertEquals(region, region(agency, text, List.of("向阳区人民政府")));
    }
}
