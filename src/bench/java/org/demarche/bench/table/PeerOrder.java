package org.demarche.bench.table;

import org.demarche.bench.peer.PeerKind;

/**
 * What a peer's process is to do.
 *
 * @param folder of the peer; if it is not there, the peer is loaded first
 * @param tools where peers are that are no Java libraries
 * @param codings what Demarche loads
 * @param quads what the others load
 * @param number how many quads that is
 * @param questions file of the questions
 * @param first number of the first question to ask
 * @param secondsEach after which a question is given up
 * @param secondsTogether after which no more are asked
 */
record PeerOrder(
        PeerKind kind,
        String folder,
        String tools,
        String codings,
        String quads,
        long number,
        String questions,
        int first,
        int secondsEach,
        double secondsTogether) {

    PeerOrder from(int question, double secondsLeft) {
        return new PeerOrder(
                kind, folder, tools, codings, quads, number, questions, question, secondsEach, secondsLeft);
    }
}
