package org.demarche.extract.llm;

/**
 * The usage of a model.
 *
 * @param requests number of replies
 * @param sent tokens of the requests, as the server counts them; 0 if it does not
 * @param received tokens of the replies
 */
public record ModelUsage(int requests, long sent, long received) {

    static final ModelUsage NONE = new ModelUsage(0, 0, 0);

    ModelUsage plus(ChatReply reply) {
        return new ModelUsage(requests + 1, sent + reply.sent(), received + reply.received());
    }

    @Override
    public String toString() {
        return "%d request%s, %,d tokens sent, %,d received"
                .formatted(requests, requests == 1 ? "" : "s", sent, received);
    }
}
