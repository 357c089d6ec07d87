package org.demarche.server.review;

import org.demarche.server.http.Element;
import org.demarche.server.http.Html;

/** The form to sign in with. */
final class SignIn {

    static final String WRONG =
            "That is not the token. It was given to the server, or made up and shown, when it was started.";
    static final String NOBODY = "Who judges? Give a name or initials: they are kept with each judgement.";
    static final String OVER = "Sign in again: you are not signed in, or were for too long. Nothing was kept.";

    private SignIn() {}

    /**
     * The page.
     *
     * @param path where the person wants to go
     * @param trouble empty at first
     */
    static Html main(String path, String trouble) {
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("h1").text("Review of links"))
                .add(
                        Html.element("p")
                                .set("class", "lede")
                                .text(
                                        "Things of the corpus and the entities of Wikidata that they could be, side by side, for you to judge."));
        if (!trouble.isEmpty()) {
            main.add(Forms.told(trouble));
        }
        Element by = Html.element("input")
                .set("name", ReviewPage.BY)
                .set("required")
                .set("maxlength", "100")
                .set("autocomplete", "name");
        Element token = Html.element("input")
                .set("type", "password")
                .set("name", ReviewPage.TOKEN)
                .set("required")
                .set("autocomplete", "current-password");
        return main.add(Html.element("form")
                        .set("class", "filter")
                        .set("method", "post")
                        .action(path)
                        .add(Forms.field("by", "Your name or initials", by))
                        .add(Forms.field("token", "The server's token", token))
                        .add(Html.element("button").text("Sign in")))
                .html();
    }
}
