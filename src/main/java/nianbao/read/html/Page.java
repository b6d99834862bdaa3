package nianbao.read.html;

import java.util.List;
import nianbao.document.MetaTag;
import org.jspecify.annotations.Nullable;

/** A page after one walk over its elements: all its lines, and what lies where among them. */
record Page(
        List<Line> lines,
        List<Region> regions,
        List<SourceTable> tables,
        List<PageMedia> media,
        List<MetaTag> metaTags,
        @Nullable String title,
        @Nullable String canonicalUrl,
        int nuls,
        int loneSurrogates) {}
