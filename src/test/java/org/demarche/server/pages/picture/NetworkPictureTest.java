package org.demarche.server.pages.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.pages.picture.Network.Sort;
import org.demarche.server.pages.picture.Network.Tie;
import org.demarche.server.pages.picture.Network.Vertex;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntityType;
import org.junit.jupiter.api.Test;

class NetworkPictureTest {

    private static final int SIZE = 40;

    private static Network network(long seed) {
        Random random = new Random(seed);
        List<Vertex> vertices = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            vertices.add(
                    new Vertex(new EntityLabel("https://example.org/" + i, "Actor number " + i), EntityType.PERSON));
        }
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < 2 * SIZE; i++) {
            int from = random.nextInt(SIZE);
            int to = random.nextInt(SIZE);
            if (from != to) {
                ties.add(new Tie(from, to, random.nextBoolean() ? Sort.AGREEMENT : Sort.DISAGREEMENT, 0.5, "tied"));
            }
        }
        return new Network(vertices, ties);
    }

    @Test
    void theSameNetworkIsTheSamePicture() {
        EntityPaths paths = new EntityPaths("https://example.org/");
        assertEquals(
                NetworkPicture.of(network(1), paths, "Who agrees"), NetworkPicture.of(network(1), paths, "Who agrees"));
    }

    @Test
    void noLabelCoversAnother() {
        ForceLayout layout = ForceLayout.of(network(2));
        for (int i = 0; i < SIZE; i++) {
            for (int j = i + 1; j < SIZE; j++) {
                boolean apart = Math.abs(layout.y(i) - layout.y(j)) > 20 || Math.abs(layout.x(i) - layout.x(j)) > 60;
                assertTrue(apart, i + " and " + j);
            }
        }
    }

    @Test
    void whatIsTiedStandsCloserThanWhatIsNot() {
        List<Vertex> vertices = network(3).vertices().subList(0, 6);
        Network halves = new Network(
                vertices,
                List.of(
                        new Tie(0, 1, Sort.AGREEMENT, 1, ""),
                        new Tie(1, 2, Sort.AGREEMENT, 1, ""),
                        new Tie(0, 2, Sort.AGREEMENT, 1, ""),
                        new Tie(3, 4, Sort.AGREEMENT, 1, ""),
                        new Tie(4, 5, Sort.AGREEMENT, 1, ""),
                        new Tie(3, 5, Sort.AGREEMENT, 1, "")));
        ForceLayout layout = ForceLayout.of(halves);
        double within = distance(layout, 0, 1) + distance(layout, 1, 2) + distance(layout, 3, 4);
        double between = distance(layout, 0, 3) + distance(layout, 1, 4) + distance(layout, 2, 5);
        assertTrue(within < between, within + " and " + between);
    }

    private static double distance(ForceLayout layout, int i, int j) {
        return Math.hypot(layout.x(i) - layout.x(j), layout.y(i) - layout.y(j));
    }
}
