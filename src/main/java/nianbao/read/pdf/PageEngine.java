package nianbao.read.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Runs through a page's drawing once and takes down its glyphs, lines and pictures; draws and decodes nothing. Used
 * once for one page.
 */
final class PageEngine extends PDFGraphicsStreamEngine {
    /** What parsing a form costs at least, in operators. */
    private static final int FORM_STEPS = 50;

    /** The most pictures of a page that are taken down. */
    private static final int MOST_IMAGES = 200;

    private final PDPage page;
    private final FontTexts texts;
    private final DrawingBudget budget;
    private final PDRectangle crop;
    private final int rotation;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Box> images = new ArrayList<>();
    private final DrawnLines lines = new DrawnLines();

    PageEngine(PDPage page, FontTexts texts, DrawingBudget budget) {
        super(page);
        this.page = page;
        this.texts = texts;
        this.budget = budget;
        this.crop = page.getCropBox();
        this.rotation = Math.floorMod(page.getRotation(), 360);
        SkippedOperator.NAMES.forEach(name -> addOperator(new SkippedOperator(this, name)));
        addOperator(new GuardedFont(this));
    }

    /** What the page shows. */
    PageContent content() throws IOException {
        processPage(page);
        boolean upright = rotation % 180 == 0;
        double width = upright ? crop.getWidth() : crop.getHeight();
        double height = upright ? crop.getHeight() : crop.getWidth();
        return PageContent.of(glyphs, lines.boxes(), images, width, height);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.spend();
        if (drawsImage(operator, operands)) {
            addImage();
            return;
        }
        if (operator.getName().equals(OperatorName.DRAW_OBJECT)) {
            budget.spend(FORM_STEPS);
        }
        if (operator.getName().equals(OperatorName.SET_FONT_AND_SIZE) && !operands.isEmpty()) {
            prepareFont(operands.get(0));
        }
        super.processOperator(operator, operands);
    }

    /** Keeps PDFBox from reading a picture's header or looking for its decoder. */
    private boolean drawsImage(Operator operator, List<COSBase> operands) {
        if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) {
            return true;
        }
        if (!operator.getName().equals(OperatorName.DRAW_OBJECT)
                || operands.isEmpty()
                || !(operands.get(0) instanceof COSName name)) {
            return false;
        }
        COSDictionary objects = resources(COSName.XOBJECT);
        COSStream stream = objects == null ? null : objects.getCOSStream(name);
        return stream != null && !COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    private @Nullable COSDictionary resources(COSName kind) {
        PDResources resources = getResources();
        return resources == null ? null : resources.getCOSObject().getCOSDictionary(kind);
    }

    private void prepareFont(COSBase name) {
        COSDictionary fonts = resources(COSName.FONT);
        COSDictionary font =
                fonts != null && name instanceof COSName fontName ? fonts.getCOSDictionary(fontName) : null;
        if (font != null) {
            FontTexts.dropUnneededProgram(font);
        }
    }

    private void addImage() {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Point2D.Float from = matrix.transformPoint(0, 0);
        Point2D.Float to = matrix.transformPoint(1, 1);
        if (images.size() == MOST_IMAGES) {
            return;
        }
        images.add(Box.around(shownX(from.x, from.y), shownY(from.x, from.y), shownX(to.x, to.y), shownY(to.x, to.y)));
    }

    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) throws IOException {
        showFontGlyph(matrix, font, code, displacement);
    }

    /** Text that is not drawn (what a scanner thinks it has read) is not on the page for a reader either. */
    @Override
    protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            return;
        }
        budget.spend();
        String text = texts.text(font, code);
        if (text.isEmpty()) {
            return;
        }
        float along = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        double x = matrix.getTranslateX();
        double y = matrix.getTranslateY();
        double endX = x + along * matrix.getScaleX();
        double endY = y + along * matrix.getShearY();
        double left = shownX(x, y);
        double base = shownY(x, y);
        glyphs.add(new Glyph(
                text, left, base, shownX(endX, endY) - left, shownY(endX, endY) - base, matrix.getScalingFactorY()));
    }

    private double shownX(double x, double y) {
        return switch (rotation) {
            case 90 -> y - crop.getLowerLeftY();
            case 180 -> crop.getUpperRightX() - x;
            case 270 -> crop.getUpperRightY() - y;
            default -> x - crop.getLowerLeftX();
        };
    }

    private double shownY(double x, double y) {
        return switch (rotation) {
            case 90 -> x - crop.getLowerLeftX();
            case 180 -> y - crop.getLowerLeftY();
            case 270 -> crop.getUpperRightX() - x;
            default -> crop.getUpperRightY() - y;
        };
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        lines.moveTo(shownX(x, y), shownY(x, y), x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        lines.lineTo(shownX(x, y), shownY(x, y), x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lines.curveTo(shownX(x3, y3), shownY(x3, y3), x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return lines.current();
    }

    @Override
    public void closePath() {
        lines.close();
    }

    @Override
    public void endPath() {
        lines.end();
    }

    @Override
    public void strokePath() {
        lines.stroke();
    }

    @Override
    public void fillPath(int windingRule) {
        lines.fill();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        lines.stroke();
    }

    @Override
    public void drawImage(PDImage image) {
        throw new IllegalStateException("pictures are taken down by their place only");
    }

    @Override
    public void clip(int windingRule) {
        // what lies outside is cut off later, with the page
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // a color gradient is no line
    }
}
