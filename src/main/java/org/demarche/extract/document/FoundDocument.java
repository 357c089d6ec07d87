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

/** A document that an article speaks of, with what it says of it. */
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

    /** What an outlet has reported; the article gives it no other name. */
    public static FoundDocument reportOf(Speaker outlet) {
        FoundDocument report = new FoundDocument("Report of " + outlet.name(), "report");
        report.publishedBy(outlet);
        report.is(DocumentStatus.PUBLISHED);
        return report;
    }

    /** The words by which the text first names it. */
    public String title() {
        return title;
    }

    /** What it is: "letter". */
    String noun() {
        return noun;
    }

    /** Where the text speaks of it, in reading order. */
    public List<Span> mentions() {
        return List.copyOf(mentions);
    }

    void mentionedAt(Span place) {
        mentions.add(place);
    }

    /** Who wrote it. */
    public Optional<Speaker> author() {
        return Optional.ofNullable(author);
    }

    void by(Speaker who) {
        author = author == null ? who : author;
    }

    /** Who made it available. */
    public Optional<Speaker> publisher() {
        return Optional.ofNullable(publisher);
    }

    void publishedBy(Speaker who) {
        publisher = publisher == null ? who : publisher;
    }

    /** Who said that it is authentic. */
    public Optional<Speaker> confirmedBy() {
        return Optional.ofNullable(confirmedBy);
    }

    void confirmedBy(Speaker who) {
        confirmedBy = who;
        status.add(DocumentStatus.CONFIRMED);
    }

    /** Who would not say whether it is. */
    public Optional<Speaker> commentDeclinedBy() {
        return Optional.ofNullable(commentDeclinedBy);
    }

    void commentDeclinedBy(Speaker who) {
        commentDeclinedBy = who;
    }

    /** The day on which it was published, or that it bears. */
    public Optional<LocalDate> issued() {
        return Optional.ofNullable(issued);
    }

    void issuedOn(LocalDate day) {
        issued = issued == null ? day : issued;
    }

    /** What is known of its standing. */
    public Set<DocumentStatus> status() {
        return status.isEmpty() ? EnumSet.noneOf(DocumentStatus.class) : EnumSet.copyOf(status);
    }

    void is(DocumentStatus standing) {
        status.add(standing);
    }

    /** Whether the text says anything of it but that it is there. */
    public boolean isDescribed() {
        return author != null || publisher != null || !status.isEmpty();
    }

    @Override
    public String toString() {
        return title;
    }
}
