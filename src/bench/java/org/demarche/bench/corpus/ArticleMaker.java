package org.demarche.bench.corpus;

import java.util.HexFormat;
import java.util.List;
import org.demarche.model.Article;
import org.demarche.model.Coding;
import org.demarche.model.CodingStatus;
import org.demarche.model.Document;
import org.demarche.model.DocumentStatus;
import org.demarche.model.Entities;
import org.demarche.model.Institution;
import org.demarche.model.LangText;

/** Makes the articles, each from its number alone: articles of about the same day tell the same stories. */
final class ArticleMaker {

    private static final int MOST_STORIES_BACK = 6;

    private final World world;
    private final Stories stories;

    ArticleMaker(World world) {
        this.world = world;
        this.stories = new Stories(world);
    }

    /** An article by its number, from 0. */
    Coding make(int number) {
        Chance chance = new Chance(world.seed, Draw.ARTICLE, number);
        int story = (int) ((long) number * world.size.stories() / world.size.articles());
        for (int back = 0; back < MOST_STORIES_BACK && story > 0 && chance.is(0.4); back++) {
            story--;
        }
        int day = Days.spread(number, world.size.articles());
        String id = world.words.any(chance) + "-" + world.words.any(chance) + "-" + Days.date(day) + "-" + number;
        int count = 1 + chance.below(7) + chance.below(7) + chance.below(7);
        Told told = new Told(world, stories, id, count, chance);
        told.tell(story);
        return new Coding(
                World.BASE,
                article(id, day, told, chance),
                new Entities(told.actors(), told.documents(), List.of(), List.of()),
                told.positions());
    }

    private Article article(String id, int day, Told told, Chance chance) {
        List<Institution> outlets = world.actors.outlets();
        Institution publisher = outlets.get(chance.low(outlets.size()));
        Institution author = chance.is(0.2) ? chance.of(outlets) : publisher;
        Document document = new Document(
                id,
                Document.Type.ARTICLE,
                new LangText(Words.capital(world.words.phrase(chance, 4 + chance.below(5))), "en"),
                null,
                List.of(author.id()),
                publisher.id(),
                List.of(),
                chance.is(0.98) ? Days.date(day) : null,
                "https://news.example/" + publisher.id() + "/" + id,
                null,
                told.quotedFrom(),
                List.of(DocumentStatus.PUBLISHED),
                List.of(),
                List.of(),
                List.of());
        HexFormat hex = HexFormat.of();
        String digest = hex.toHexDigits(chance.next())
                + hex.toHexDigits(chance.next())
                + hex.toHexDigits(chance.next())
                + hex.toHexDigits(chance.next());
        String coder = "Coder " + (char) ('A' + chance.below(20));
        CodingStatus status = chance.is(0.85) ? CodingStatus.REVIEWED : CodingStatus.DRAFT;
        return new Article(document, digest, told.textLength(), coder, Days.date(day + 1 + chance.below(20)), status);
    }
}
