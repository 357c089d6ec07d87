package org.demarche.server.pages;

/** The sections of the site, as the header of every page lists them. */
public enum SiteSection {
    HOME("/", "Overview"),
    ACTORS("/actors", "Actors"),
    PROPOSALS("/proposals", "Proposals"),
    ISSUES("/issues", "Issues"),
    DOCUMENTS("/documents", "Documents"),
    MATRIX("/matrix", "Matrix"),
    TIMELINE("/timeline", "Timeline"),
    NETWORKS("/networks", "Networks"),
    QUERIES("/queries", "Queries"),
    SPARQL("/ask", "SPARQL"),
    /** Only where articles can be coded. */
    CODING("/code", "Coding"),
    /** Only where links can be reviewed. */
    REVIEW("/review", "Review"),
    /** Pages that belong to no section. */
    OTHER("", "");

    private final String path;
    private final String title;

    SiteSection(String path, String title) {
        this.path = path;
        this.title = title;
    }

    /** Path of its first page; empty for {@link #OTHER}. */
    public String path() {
        return path;
    }

    /** Its name in the header. */
    public String title() {
        return title;
    }
}
