package org.demarche.bench.corpus;

import java.util.HexFormat;
import java.util.List;
import org.demarche.model.Article;
import org.demarche.model.Coding;
import org.demarche.model.CodingStatus;
import org.demarche.model.Document;
import org.demarche.model.Entities;
import org.demarche.model.Institution;

/** Makes the articles. Articles of about the same day report the same stories. */
final class ArticleMaker {

    private static final int MAX_STORIES_BACK = 6;

    private final World world;
    private final Stories stories;

    ArticleMaker(World world) {
        this.world = world;
        this.stories = new Stories(world);
    }

    /** The article of a number, from 0. */
    Coding make(int number) {
        Chance chance = new Chance(world.seed, Chance.ARTICLE, number);
        int story = (int) ((long) number * world.size.stories() / world.size.articles());
        for (int back = 0; back < MAX_STORIES_BACK && story > 0 && chance.is(0.4); back++) {
            story--;
        }
        int day = Days.spread(number, world.size.articles());
        String id = world.words.any(chance) + "-" + world.words.any(chance) + "-" + Days.date(day) + "-" + number;
        int count = 1 + chance.below(7) + chance.below(7) + chance.below(7);
        ArticlePositions content = new ArticlePositions(world, stories, id, count, chance);
        content.report(story);
        return new Coding(
                World.BASE,
                article(id, day, content, chance),
                new Entities(content.actors(), content.documents(), List.of(), List.of(), List.of()),
                content.positions());
    }

    private Article article(String id, int day, ArticlePositions content, Chance chance) {
        List<Institution> outlets = world.actors.outlets();
        Institution publisher = outlets.get(chance.low(outlets.size()));
        Institution author = chance.is(0.2) ? chance.of(outlets) : publisher;
        Document document = Papers.published(
                id,
                Document.Type.ARTICLE,
                Words.capital(world.words.phrase(chance, 4 + chance.below(5))),
                author.id(),
                publisher.id(),
                chance.is(0.98) ? Days.coded(day) : null,
                "https://news.example/" + publisher.id() + "/" + id,
                content.quotedFrom());
        HexFormat hex = HexFormat.of();
        String digest = hex.toHexDigits(chance.next())
                + hex.toHexDigits(chance.next())
                + hex.toHexDigits(chance.next())
                + hex.toHexDigits(chance.next());
        String coder = "Coder " + (char) ('A' + chance.below(20));
        CodingStatus status = chance.is(0.85) ? CodingStatus.REVIEWED : CodingStatus.DRAFT;
        return new Article(
                document, digest, content.textLength(), false, coder, Days.date(day + 1 + chance.below(20)), status);
    }
}
