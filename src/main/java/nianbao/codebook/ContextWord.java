package nianbao.codebook;

import java.util.List;

/**
 * A word beside a number that says how to read it; a row of context-words.csv.
 *
 * @param word folded
 * @param role what it does
 */
public record ContextWord(String word, Role role) {
    /** The shape of context-words.csv. */
    static final RuleFile FILE = new RuleFile(
            "context-words.csv", List.of("word", "role"), List.of("word", "role", "example", "counterexample"));

    /** What a context word does. */
    public enum Role {
        /** Opens a clause and says nothing of what is counted: 其中, 另有, 全年. */
        LEAD,
        /** Stands between label and number: 共计, 数量为, 达. */
        TRAIL,
        /** Opens a list of parts of the number before: 其中, 包括. */
        PART,
        /** Opens a list of parts of what was published, named in an earlier sentence too: 在主动公开的信息中. */
        OF_PUBLISHED,
        /** In front of a share that is one of several numbers together: 共占. */
        TOGETHER,
        /** Says that a number is no part of the one before: 另有. */
        APART,
        /** Counts documents, so that its parts are kinds of documents: 产生公文160件,其中依申请公开22件. */
        DOCUMENTS,
        /** Opens a count of what was published, as a class beside others: 主动公开158条,依申请公开54条,不予公开24条. */
        OPEN,
        /** Opens a count of what was kept back, as such a class: 不予公开. */
        CLOSED,
        /** Opens a count of what is open to those who apply, as such a class: 依申请公开. */
        OPEN_ON_REQUEST,
        /** Behind a number that counts chapters of the report or ways of publishing: 八个部分组成, 四条途径. */
        CHAPTERS,
        /** Says that something was published: 主动公开, 发布. */
        PUBLISHING,
        /** Ends a list of examples in front of what they are examples of: 等各类. */
        AND_SO_ON,
        /** Names whatever was published, as a whole: 政府信息. */
        INFORMATION,
        /** Opens the next statement behind a number: 申请3件全部予以公开. */
        PREDICATE,
        /** What may end the name of a class of information, and names the same class without: 民生事项类信息. */
        CLASS_END,
        /** What may open it: 公开政策法规. */
        CLASS_START,
        /** Opens a clause that only names where something was published: 通过微信公众号,发布信息977条. */
        MEANS,
        /** A place where information is published: 网站, 公众号. */
        CHANNEL,
        /** Hands several numbers to several labels: 分别为. */
        DISTRIBUTE,
        /** Makes the number a difference, not a count: 较上年减少. */
        DIFFERENCE,
        /** Opens a comparison with another year: 较, 比上. */
        COMPARISON,
        /** Leads from what a number was to what it is: 由8个增到16个. */
        CHANGE_TO,
        /** Makes the number a plan: 明年, 力争. */
        FUTURE,
        /** Ends a plan: what follows was done (实际公开, 已公开). */
        ACTUAL,
        /** Makes the number a part of a year or a mean: 上半年, 平均. */
        PARTIAL,
        /** Makes the numbers up to the next time word totals of all years: 开展以来. */
        SINCE,
        /** Makes the numbers up to the next time word those of some years, neither of one nor of all: 近三年, 十二五期间. */
        YEARS,
        /** Speaks of all bodies of a place; in one body's own report the number is not its own: 全市. */
        EVERYBODY,
        /** Names what was added to a stock this year: 累计120条,其中2015年新增20条. */
        ADDED,
        /** In a part of a number, says that the rest is of other business: 其中涉及政府信息公开的1件. */
        ABOUT,
        /** Beside a thing denied or counted, and narrows nothing: 公民提出的申请. */
        PLAIN,
        /** Leaves a list in front of such a thing open, so that it narrows nothing: 信函、传真等形式的申请. */
        OPEN_LIST,
        /** Behind 和 or 或 it makes a list complete (书面或其他形式的申请); elsewhere it leaves something out (其他费用). */
        OTHER,
        /** Speaks of others than the report's body, or of what is left: 下属单位未收到申请, 其余均未收费. */
        OTHERS,
        /** Makes the number last year's: 上年, 去年. */
        PREVIOUS_YEAR,
        /** Makes the number a total of all years: 历年累计. */
        CUMULATIVE,
        /** Makes the number a total of all years if a date it runs to stands before it: 到2013年底累计. */
        SUMMED,
        /** Leads to the date a total runs to: 截至, 到. */
        UNTIL,
        /** Makes a number summed up behind it a total of all years: 目前, 至今. */
        UNTIL_NOW,
        /** Sums up a number behind such a word: 累计, 总计. */
        IN_ALL,
        /** Makes 累计 a total of this year: 全年, 本年度. */
        THIS_YEAR,
        /** Denies the number behind it: 不存在. */
        NEGATION,
        /** Ends like a denial and is a heading of what is counted: 信息不存在. */
        NOT_NEGATION,
        /** What follows a unit and belongs to the label: 为, 是, 涉及. */
        FOLLOW,
        /** Ends a label that follows its number: 均, 已, 全部. */
        FOLLOW_END,
        /** Makes a number this year's although it names another year: 结转. */
        CARRIED,
        /** Behind a number that only names the whole spoken of: 39件中同意公开22件. */
        REFERENCE,
        /** Begins like such a word and is none: 中心. */
        NOT_REFERENCE,
        /** Opens a cause inside a denial: 因, 由于. */
        CAUSE,
        /** Ends that cause: 引发, 引起, 提起. */
        EFFECT,
        /** Ends what a denial covers: 但, 除. */
        SCOPE_END,
        /** Names nothing by itself: 的情况, 此类. */
        FILLER
    }

    /** The rule of a row. */
    public static ContextWord of(RuleRow row) {
        return new ContextWord(row.required("word"), row.choice("role", Role.class));
    }
}
