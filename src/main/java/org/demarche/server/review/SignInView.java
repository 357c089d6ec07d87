package org.demarche.server.review;

/**
 * What {@code review/signIn.jte} shows.
 *
 * @param path the page to go to after signing in
 * @param problem why signing in failed; empty at first
 */
public record SignInView(String path, String problem) {

    static final String WRONG_TOKEN =
            "Wrong token. Use the token that the server was started with, or that it printed at start-up.";
    static final String NO_NAME = "Give your name or initials. They are kept with each judgement.";
    static final String EXPIRED =
            "You are not signed in, or your session has expired. Nothing was saved; sign in again.";
}
