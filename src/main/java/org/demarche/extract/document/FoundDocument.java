package org.demarche.extract.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.text.Span;
import org.demarche.model.DocumentStatus;
import org.jspecify.annotations.Nullable;

/** A document with everything that an article says about it. */
public final class FoundDocument {

    private final String title;
    private final String noun;
    private final List<Span> mentions = new ArrayList<>();
    private final Set<DocumentStatus> status = EnumSet.noneOf(DocumentStatus.class);
    private @Nullable Speaker author;
    private @Nullable Speaker publisher;
    private @Nullable Speaker confirmedBy;
    private @Nullable Speaker commentDeclinedBy;
    private @Nullable LocalDate issued;

    FoundDocument(String title, String noun) {
        this.title = title;
        this.noun = noun;
    }

    /** The report of a news outlet, for which the article has no other name. */
    public static FoundDocument reportOf(Speaker outlet) {
        FoundDocument report = new FoundDocument("Report of " + outlet.name(), "report");
        report.publishedBy(outlet);
        report.is(DocumentStatus.PUBLISHED);
        return report;
    }

    /** The phrase of its first mention. */
    public String title() {
        return title;
    }

    /** Its noun: "letter". */
    String noun() {
        return noun;
    }

    /** Its mentions in reading order. */
    public List<Span> mentions() {
        return List.copyOf(mentions);
    }

    void mentionedAt(Span place) {
        mentions.add(place);
    }

    /** The author. */
    public Optional<Speaker> author() {
        return Optional.ofNullable(author);
    }

    void by(Speaker who) {
        author = author == null ? who : author;
    }

    /** The publisher. */
    public Optional<Speaker> publisher() {
        return Optional.ofNullable(publisher);
    }

    void publishedBy(Speaker who) {
        publisher = publisher == null ? who : publisher;
    }

    /** Who confirmed that it is authentic. */
    public Optional<Speaker> confirmedBy() {
        return Optional.ofNullable(confirmedBy);
    }

    void confirmedBy(Speaker who) {
        confirmedBy = who;
        status.add(DocumentStatus.CONFIRMED);
    }

    /** Who declined to comment on it. */
    public Optional<Speaker> commentDeclinedBy() {
        return Optional.ofNullable(commentDeclinedBy);
    }

    void commentDeclinedBy(Speaker who) {
        commentDeclinedBy = who;
    }

    /** The date of the document. */
    public Optional<LocalDate> issued() {
        return Optional.ofNullable(issued);
    }

    void issuedOn(LocalDate day) {
        issued = issued == null ? day : issued;
    }

    /** Its status. */
    public Set<DocumentStatus> status() {
        return status.isEmpty() ? EnumSet.noneOf(DocumentStatus.class) : EnumSet.copyOf(status);
    }

    void is(DocumentStatus status) {
        this.status.add(status);
    }

    /** Whether the text gives an author, a publisher or a status. */
    public boolean isDescribed() {
        return author != null || publisher != null || !status.isEmpty();
    }

    @Override
    public String toString() {
        return title;
    }
}
