package nianbao.quantity;

import java.util.Locale;

/** How exact a printed number claims to be; the {@code qualifier} column of the data set. */
public enum Qualifier {
    /** As printed; also 达 and 共. Empty in files. */
    EXACT,
    /** 余, 多, 超, 超过, 突破. */
    OVER,
    /** 约, 大约, 左右. */
    ABOUT,
    /** 近, 将近, 不足. */
    UNDER,
    /** 至少, 不少于, 以上. */
    AT_LEAST,
    /** 不超过, 以内, 以下. */
    AT_MOST;

    /** The spelling in files: {@code at_least}; empty for EXACT. */
    public String code() {
        return this == EXACT ? "" : name().toLowerCase(Locale.ROOT);
    }
}
