package org.demarche.server.pages;

/** The parts of the site, as the head of every page lists them. */
public enum SiteSection {
    HOME("/", "Overview"),
    ACTORS("/actors", "Actors"),
    PROPOSALS("/proposals", "Proposals"),
    ISSUES("/issues", "Issues"),
    DOCUMENTS("/documents", "Documents"),
    TIMELINE("/timeline", "Timeline"),
    NETWORKS("/networks", "Networks"),
    QUESTIONS("/questions", "Questions"),
    SPARQL("/ask", "SPARQL"),
    /** Not on every server. */
    REVIEW("/review", "Review"),
    /** Pages that belong to none of them. */
    OTHER("", "");

    private final String path;
    private final String title;

    SiteSection(String path, String title) {
        this.path = path;
        this.title = title;
    }

    /** Where it is; empty for {@link #OTHER}. */
    public String path() {
        return path;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
