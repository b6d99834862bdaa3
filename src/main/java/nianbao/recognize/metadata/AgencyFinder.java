package nianbao.recognize.metadata;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.codebook.MetadataPattern;
import nianbao.codebook.MetadataVocabulary;
import nianbao.document.Span;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.FieldCandidate.Origin;
import nianbao.text.FoldedText;

/**
 * Finds the issuing organ. Who compiled the report and its title come first, then what the preamble announces, whose
 * information was disclosed, a line of its own, whom to ask, subjects of sentences, the publisher. A short name
 * (林业局) gives way to a fuller one (石台县林业局) that the report itself uses outside the contact sentence.
 */
final class AgencyFinder {
    private static final double TITLE = 0.92;
    private static final double SECOND_TITLE = 0.9;
    private static final double LINE = 0.78;
    private static final double PUBLISHER = 0.45;
    private static final double FULLER = 0.94;
    /** 县政府 as a subject is as often the one that gives orders; a full name that is only mentioned comes before it. */
    private static final double BARE_GOVERNMENT = 0.48;
    /** Below a publisher, who is named in full. */
    private static final double BARE_ZONE = 0.4;

    /** 现发布《某部政府信息公开工作2011年度报告》; other targets never look into quoted titles. */
    private static final String QUOTED = "quoted";

    private static final String CLAUSE = "clause";
    private static final String MENTION = "mention";
    /** Subjects of sentences and names of sites, asked where nothing surer names the organ. */
    private static final List<String> WEAK = List.of(CLAUSE, MENTION);
    /** Behind a name as sure as this the subjects of sentences add nothing. */
    private static final double KNOWN = 0.85;

    private final MetadataVocabulary vocabulary;
    private final Words words;
    private final AgencyName names;
    private final FullerName fuller;

    AgencyFinder(MetadataVocabulary vocabulary, Words words) {
        this.vocabulary = vocabulary;
        this.words = words;
        names = new AgencyName(words);
        fuller = new FullerName(words);
    }

    /** Adds the organs the page names; the surest is the agency. */
    void read(Page page, Draft draft) {
        draft.best(Field.TITLE).flatMap(title -> fromTitle(page, title)).ifPresent(draft::add);
        fromSecondTitles(page, draft);
        int opening = Math.min(page.text().length(), page.openingEnd());
        for (String target : List.of("compiled", "announced", QUOTED, "subject", "contact")) {
            addFirst(page, target, opening, draft);
        }
        boolean known =
                draft.best(Field.AGENCY).filter(c -> c.confidence() >= KNOWN).isPresent();
        for (String target : known ? List.<String>of() : WEAK) {
            addFirst(page, target, opening, draft);
        }
        fromLines(page, draft);
        draft.best(Field.PUBLISHER).ifPresent(publisher -> addPublisher(publisher, draft));
        new AgencyChoice(names, words).settle(draft);
        draft.best(Field.AGENCY)
                .filter(agency -> agency.confidence() > PUBLISHER)
                .flatMap(agency -> fuller.find(page, agency, FULLER))
                .ifPresent(draft::add);
    }

    /** True if a title names this agency, in full or short, or none. */
    boolean mayName(String folded, Title title, String agency) {
        String named = title.agency() < 0 ? "" : folded.substring(title.agency(), title.agencyEnd());
        return !names.isPlausible(named)
                || names.isSame(named, FoldedText.compact(agency).text());
    }

    private Optional<FieldCandidate> fromTitle(Page page, FieldCandidate title) {
        FoldedText folded = FoldedText.compact(title.value());
        Title parts = words.title(folded.text());
        if (parts.agency() < 0) {
            return Optional.empty();
        }
        String printed = folded.origin(parts.agency(), parts.agencyEnd()).of(title.value());
        String name = Normalizer.normalize(printed, Normalizer.Form.NFKC).replace(" ", "");
        if (!names.isPlausible(FoldedText.compact(name).text())) {
            return Optional.empty();
        }
        Span span = title.span();
        int at = span == null ? -1 : title.raw().indexOf(name);
        Span own = span == null || at < 0 ? span : new Span(span.start() + at, span.start() + at + name.length());
        String raw = own == null ? name : own.of(page.document().text());
        return Optional.of(new FieldCandidate(
                Field.AGENCY,
                name,
                raw,
                "",
                own,
                span == null ? title.origin() : Origin.TEXT,
                "agency_in_title",
                TITLE,
                false));
    }

    /** A second title may name the organ in full: 2016年龙归镇… below 武江区龙归镇人民政府2016年…. */
    private void fromSecondTitles(Page page, Draft draft) {
        List<FieldCandidate> titles = draft.candidates().stream()
                .filter(c -> c.field() == Field.TITLE && c.span() != null)
                .toList();
        FieldCandidate best = draft.best(Field.AGENCY).orElse(null);
        for (FieldCandidate title : titles) {
            fromTitle(page, title)
                    .filter(c -> best == null || names.isFuller(c.value(), best.value()))
                    .map(c -> sure(c, best == null ? SECOND_TITLE : FULLER))
                    .ifPresent(draft::add);
        }
    }

    private static FieldCandidate sure(FieldCandidate c, double confidence) {
        return new FieldCandidate(
                c.field(), c.value(), c.raw(), c.label(), c.span(), c.origin(), c.rule(), confidence, false);
    }

    private void addFirst(Page page, String target, int end, Draft draft) {
        boolean quoted = target.equals(QUOTED);
        boolean preamble = quoted || target.equals("announced");
        String text = quoted ? page.text() : page.plain();
        int to = preamble ? Math.min(end, Math.max(page.firstHeading(), page.bodyStart() + 120)) : end;
        for (MetadataPattern rule : vocabulary.patterns(target)) {
            Wording.all(rule, text, page.bodyStart(), to).stream()
                    .flatMap(match -> named(page, text, match, target.equals("contact")).stream())
                    .filter(name -> mayBeOwn(page, target, name))
                    .map(name -> target.equals(CLAUSE) ? weighed(name) : name)
                    .reduce((first, next) -> next.confidence() > first.confidence() ? next : first)
                    .ifPresent(draft::add);
        }
    }

    /** 县政府 and 高新区, only mentioned, may be the place and not the organ. */
    private FieldCandidate weighed(FieldCandidate name) {
        if (names.isBareZone(name)) {
            return sure(name, BARE_ZONE);
        }
        return names.isBareGovernment(name) ? sure(name, BARE_GOVERNMENT) : name;
    }

    /**
     * A bureau or a hospital speaks of itself as 我局 and publishes on its government's site too; a government that is
     * only mentioned reports where the text is about its place.
     */
    private boolean mayBeOwn(Page page, String target, FieldCandidate name) {
        if (!names.isGovernment(name.value()) || !WEAK.contains(target)) {
            return true;
        }
        String opening = page.plain().substring(0, Math.min(page.text().length(), page.openingEnd()));
        return !words.speaksAsBureau(opening) && (!target.equals(MENTION) || words.speaksOfPlace(opening));
    }

    private Optional<FieldCandidate> named(Page page, String text, Wording.Match match, boolean contact) {
        int start = names.start(text, match.start(), match.end());
        int named = names.withoutAbbreviation(text, start, match.end());
        int organ = names.withoutOffice(text, start, named);
        boolean bracketed = named > start && text.charAt(named - 1) == ')';
        boolean stands = !contact && (bracketed || words.isOrgan(nameAt(text, start, named)));
        int end = stands && !names.isInstitution(nameAt(text, start, organ)) ? named : organ;
        if (contact && !words.isOrgan(nameAt(text, start, end)) && names.isOrganOfItsOwn(nameAt(text, start, named))) {
            end = named; // 某市人民防空办公室: without 办公室 it is no organ's name
        }
        if (end <= start || !words.isOrgan(nameAt(text, start, end))) {
            return Optional.empty();
        }
        return Optional.of(page.candidate(
                Field.AGENCY,
                page.printed(start, end),
                start,
                end,
                "",
                match.rule().rule(),
                match.rule().confidence()));
    }

    private static String nameAt(String text, int start, int end) {
        return start < end ? text.substring(start, end).replace("\n", "") : "";
    }

    /** The organ in a line of its own, above the text or as the signature. */
    private void fromLines(Page page, Draft draft) {
        List<Line> lines = new ArrayList<>(page.header());
        List<Line> all = page.allLines();
        lines.addAll(all.subList(Math.max(lines.size(), all.size() - 4), all.size()));
        for (Line line : lines) {
            String shown = line.of(page.text());
            Title title = words.title(shown);
            int start = title.year() == 0 ? title.yearEnd() : 0;
            if (line.length() <= 40 && words.isOrgan(shown) && names.hasPlace(shown.substring(start))) {
                int from = names.start(page.text(), line.start() + start, line.end());
                String value = page.printed(from, line.end());
                draft.add(page.candidate(Field.AGENCY, value, from, line.end(), "", "agency_line", LINE));
            }
        }
    }

    private void addPublisher(FieldCandidate publisher, Draft draft) {
        if (words.isOrgan(FoldedText.compact(publisher.value()).text())) {
            draft.add(new FieldCandidate(
                    Field.AGENCY,
                    publisher.value(),
                    publisher.raw(),
                    publisher.label(),
                    publisher.span(),
                    publisher.origin(),
                    "agency_is_publisher",
                    PUBLISHER,
                    false));
        }
    }
}
