package org.demarche.extract.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostReaderTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "a senior fellow at the Brack Center for Boats and Bridges | senior fellow | Brack Center for Boats and Bridges | -",
                "the director of the Lowe Institute for Islands at the University of Quell | director | Lowe Institute for Islands | University of Quell",
                "the head of small harbours at the Brack Center | head of small harbours | Brack Center | -",
                "chair in coastal law at the UQ's school of Public Law and Trade | chair in coastal law | school of Public Law and Trade | UQ",
                "of the University of Quell | '' | University of Quell | -",
                "the ministry's spokeswoman | spokeswoman | the ministry | -",
                "a diplomat | diplomat | - | -",
            })
    void readsAPost(String apposition, String role, String institution, String whole) {
        assertEquals(
                List.of(new Post(role, Optional.ofNullable(institution), Optional.ofNullable(whole), false)),
                PostReader.read(apposition));
    }

    @Test
    void readsAListOfPosts() {
        List<Post> posts =
                PostReader.read("the director of the Lowe Institute and chair in law at the University of Quell");
        assertEquals(
                List.of("director", "chair in law"),
                posts.stream().map(Post::role).toList());
    }

    @Test
    void tellsFormerPosts() {
        assertEquals(
                List.of(new Post("pilot", Optional.empty(), Optional.empty(), true)),
                PostReader.read("a former pilot"));
    }

    @ParameterizedTest
    @CsvSource({"who had arrived by boat", "speaking on Monday", "52", "''"})
    void readsNothingIntoOtherWords(String apposition) {
        assertEquals(List.of(), PostReader.read(apposition));
    }
}
