package nianbao.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import nianbao.codebook.Codebook;
import nianbao.codebook.CrawlPatterns;
import nianbao.codebook.RuleException;
import nianbao.crawl.Crawl;
import nianbao.crawl.CrawlException;
import nianbao.crawl.CrawlJob;
import nianbao.crawl.CrawlSummary;
import nianbao.crawl.Manners;
import nianbao.crawl.Seed;
import nianbao.crawl.SeedFile;
import nianbao.crawl.fetch.AddressBlock;
import nianbao.crawl.fetch.OldTls;
import nianbao.csv.CsvException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code nianbao crawl}: fetches reports from web sites into an archive. */
@Command(name = "crawl")
final class CrawlCommand implements Callable<Integer> {
    private static final Pattern CONTACT = Pattern.compile("[!-~]*[!-~]@[!-~]+\\.[!-~]+|https?://[!-~]+");
    private static final Pattern YEARS = Pattern.compile("((?:19|20)[0-9]{2})(?:-((?:19|20)[0-9]{2}))?");
    private static final int FOREVER = 9999;

    private final Messages messages;

    @Parameters(paramLabel = "SEED", arity = "1..*")
    List<String> seeds = new ArrayList<>();

    @Option(names = "--archive", paramLabel = "DIR", required = true)
    Path archive = Path.of("");

    @Option(names = "--contact", paramLabel = "TEXT", required = true)
    String contact = "";

    @Option(names = "--delay", paramLabel = "SECONDS")
    BigDecimal delay = BigDecimal.valueOf(Manners.USUAL_DELAY.toSeconds());

    @Option(names = "--depth", paramLabel = "N")
    int depth = 4;

    @Option(names = "--max-pages", paramLabel = "N")
    int maxPages = 2000;

    @Option(names = "--include", paramLabel = "REGEX")
    @Nullable
    String include;

    @Option(names = "--exclude", paramLabel = "REGEX")
    @Nullable
    String exclude;

    @Option(names = "--years", paramLabel = "FROM-TO")
    @Nullable
    String years;

    @Option(names = "--allow-address", paramLabel = "CIDR")
    List<String> opened = new ArrayList<>();

    @Option(names = "--insecure-host", paramLabel = "HOST")
    List<String> insecureHosts = new ArrayList<>();

    @Option(names = "--dry-run")
    boolean dryRun;

    @Mixin
    WorkOptions options = new WorkOptions();

    CrawlCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        CrawlJob job = job();
        options.begin(messages);
        try {
            return dryRun ? preview(job) : crawl(job);
        } catch (CrawlException e) {
            String key = switch (e.reason()) {
                case IN_USE -> "crawl.in.use";
                case DAMAGED -> "crawl.damaged";
                case UNWRITABLE -> "crawl.unwritable";
            };
            throw new CommandException(
                    ExitStatus.NOTHING_DONE, messages.text(key, archive, String.valueOf(e.getMessage())));
        }
    }

    private int preview(CrawlJob job) throws CrawlException {
        List<String> urls = Crawl.preview(job);
        urls.forEach(options.out()::println);
        options.out().println(messages.text("crawl.preview", urls.size()));
        options.out().flush();
        return ExitStatus.DONE;
    }

    private int crawl(CrawlJob job) throws CrawlException {
        if (!job.insecureHosts().isEmpty()) {
            OldTls.allow();
        }
        CrawlPrinter printer = new CrawlPrinter(messages, options.out(), options.err(), options.quiet);
        Crawl crawl = new Crawl(job, patterns(), ProgramVersion.number(), printer);
        Interruption interruption = Interruption.of(crawl::stop);
        try {
            CrawlSummary summary = crawl.run();
            printer.close();
            if (summary.stopped()) {
                options.err().println(messages.text("crawl.interrupted"));
                options.err().flush();
                return ExitStatus.INTERRUPTED;
            }
            if (!options.quiet) {
                printer.print(summary, archive);
            }
            return status(summary);
        } finally {
            printer.close();
            interruption.close();
        }
    }

    private CrawlPatterns patterns() {
        try {
            return Codebook.read(options.rules).crawlPatterns();
        } catch (RuleException e) {
            throw new CommandException(ExitStatus.WRONG_USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static int status(CrawlSummary summary) {
        var counts = summary.counts();
        if (counts.done() == 0) {
            return ExitStatus.NOTHING_DONE;
        }
        boolean partial = counts.failed() + counts.byHand() + counts.waiting() > 0;
        return partial ? ExitStatus.DONE_WITH_ERRORS : ExitStatus.DONE;
    }

    private CrawlJob job() {
        if (!CONTACT.matcher(contact).matches()) {
            throw usage("crawl.contact", contact);
        }
        if (delay.signum() < 0 || depth < 0 || maxPages < 1) {
            throw usage("crawl.numbers", "--delay, --depth, --max-pages");
        }
        if (Files.exists(archive) && !Files.isDirectory(archive)) {
            throw new CommandException(ExitStatus.NOTHING_DONE, messages.text("out.is.file", archive));
        }
        int[] span = years();
        Duration least = Duration.ofMillis(delay.movePointRight(3).longValue());
        return new CrawlJob(
                seeds(),
                archive.toAbsolutePath(),
                contact,
                Manners.standard(least),
                depth,
                maxPages,
                pattern(include),
                pattern(exclude),
                span[0],
                span[1],
                opened(),
                insecureHosts.stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                CrawlJob.USUAL_WARC_BYTES);
    }

    private List<Seed> seeds() {
        List<Seed> all = new ArrayList<>();
        for (String seed : seeds) {
            if (seed.startsWith("http://") || seed.startsWith("https://")) {
                all.add(new Seed(seed, ""));
            } else {
                all.addAll(listed(seed));
            }
        }
        if (all.isEmpty()) {
            throw usage("crawl.no.seed", String.join(" ", seeds));
        }
        return all;
    }

    private List<Seed> listed(String seed) {
        try {
            Path file = Path.of(seed);
            if (Files.isRegularFile(file)) {
                return SeedFile.read(file);
            }
        } catch (CsvException | IOException e) {
            throw new CommandException(ExitStatus.WRONG_USAGE, String.valueOf(e.getMessage()));
        } catch (InvalidPathException e) {
            throw notASeed(seed);
        }
        throw notASeed(seed);
    }

    private CommandException notASeed(String seed) {
        return new CommandException(ExitStatus.WRONG_USAGE, messages.text("crawl.seed", seed));
    }

    private int[] years() {
        if (years == null) {
            return new int[] {0, FOREVER};
        }
        var form = YEARS.matcher(years);
        if (!form.matches()) {
            throw usage("crawl.years", years);
        }
        int from = Integer.parseInt(form.group(1));
        return new int[] {from, form.group(2) == null ? from : Integer.parseInt(form.group(2))};
    }

    private @Nullable Pattern pattern(@Nullable String regex) {
        try {
            return regex == null ? null : Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw usage("crawl.regex", regex);
        }
    }

    private List<AddressBlock> opened() {
        try {
            return opened.stream().map(AddressBlock::parse).toList();
        } catch (IllegalArgumentException e) {
            throw usage("crawl.address", String.join(" ", opened));
        }
    }

    private ParameterException usage(String key, @Nullable Object value) {
        return options.usage(messages.text(key, String.valueOf(value)));
    }
}
