package nianbao.read.pdf;

import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;

/** Takes the place of operators whose work costs time and changes neither text nor lines: colors and their profiles. */
final class SkippedOperator extends OperatorProcessor {
    static final List<String> NAMES = List.of(
            OperatorName.STROKING_COLORSPACE,
            OperatorName.NON_STROKING_COLORSPACE,
            OperatorName.STROKING_COLOR,
            OperatorName.STROKING_COLOR_N,
            OperatorName.STROKING_COLOR_RGB,
            OperatorName.STROKING_COLOR_GRAY,
            OperatorName.STROKING_COLOR_CMYK,
            OperatorName.NON_STROKING_COLOR,
            OperatorName.NON_STROKING_COLOR_N,
            OperatorName.NON_STROKING_RGB,
            OperatorName.NON_STROKING_GRAY,
            OperatorName.NON_STROKING_CMYK,
            OperatorName.SET_RENDERINGINTENT,
            OperatorName.SHADING_FILL);

    private final String name;

    SkippedOperator(PDFStreamEngine engine, String name) {
        super(engine);
        this.name = name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        // nothing to do
    }

    @Override
    public String getName() {
        return name;
    }
}
