package nianbao.codebook;

import java.util.Locale;

/** The administrative level of an agency, from the highest to the lowest. */
public enum AgencyLevel {
    NATIONAL,
    /** Provinces, autonomous regions and the four municipalities. */
    PROVINCE,
    /** Prefectures: 市, 自治州, 地区, 盟. */
    CITY,
    /** Counties, banners, county-level cities and districts, those of the municipalities too. */
    COUNTY,
    TOWNSHIP;

    /** The spelling in files: {@code county}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if this level stands under the other one. */
    public boolean isBelow(AgencyLevel other) {
        return compareTo(other) > 0;
    }
}
