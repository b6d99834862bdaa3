package nianbao.codebook;

/**
 * The region an agency answers for.
 *
 * @param code GB/T 2260, six digits
 * @param path full name: 山东省淄博市张店区, 上海市青浦区
 * @param level of the region, not of the agency
 */
public record Region(String code, String path, AgencyLevel level) {}
