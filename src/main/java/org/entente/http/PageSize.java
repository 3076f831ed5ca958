package org.entente.http;

/** How many items a page holds: the query parameter {@code limit}. */
public final class PageSize {
    public static final String DEFAULT = "50";
    private static final int MOST = 500;

    private PageSize() {}

    /**
     * The size asked for, at most 500.
     *
     * @throws ProblemException 400 if it is no positive number
     */
    public static int of(String limit) {
        try {
            long size = Long.parseLong(limit);
            if (size > 0) {
                return (int) Math.min(size, MOST);
            }
        } catch (NumberFormatException noNumber) {
            // answered below
        }
        throw ProblemType.invalid("limit", "must be a number from 1 to " + MOST);
    }
}
