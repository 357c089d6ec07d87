package org.demarche.extract.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.anchor.TextAnchors;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.TimeLimit;
import org.demarche.http.ServiceException;
import org.demarche.model.Entities;

/**
 * Asks a language model for the positions of an article, a part at a time. The model gives words, never offsets: a position whose
 * quotation, holder or condition the text does not have is refused. One article at a time.
 */
public final class ModelReader implements AutoCloseable {

    /** About two thousand tokens, so that request and reply fit into the context of a small model. */
    private static final int LONGEST_PART = 8_000;

    private static final int LONGEST_BEFORE = 600;

    private final ModelAddress address;
    private final ChatClient client;
    private final ModelPrompt prompt;
    private final Consumer<String> messages;
    private ModelUsage usage = ModelUsage.NONE;

    /**
     * Prepares requests; sends none.
     *
     * @param corpus its proposals and documents are offered to the model as targets
     * @param messages receives what was refused and why, one sentence each
     */
    public ModelReader(ModelAddress address, Entities corpus, Consumer<String> messages) {
        this(address, new ChatClient(address), corpus, messages);
    }

    ModelReader(ModelAddress address, ChatClient client, Entities corpus, Consumer<String> messages) {
        this.address = address;
        this.client = client;
        this.prompt = new ModelPrompt(corpus);
        this.messages = messages;
    }

    /** The same model with the targets of another corpus. */
    public ModelReader offering(Entities corpus) {
        return new ModelReader(address, client, corpus, messages);
    }

    /** The basis of a draft by this model: the model, the server, and the hash of the prompt. */
    public String description() {
        return address + ", prompt " + ModelPrompt.hash();
    }

    /** What was used of the model so far. */
    public synchronized ModelUsage usage() {
        return usage;
    }

    /**
     * The positions of an article.
     *
     * @param title of the article; may be empty
     * @throws ServiceException if the server gives no reply, or none that can be read
     * @throws org.demarche.extract.text.TimeLimitException if the time is over; checked between two requests
     */
    public synchronized List<ModelStatement> read(AnalysedText text, String title, TimeLimit limit) {
        TextAnchors finder = new TextAnchors(text.text());
        List<ModelStatement> statements = new ArrayList<>();
        int readable = 0;
        List<List<Span>> parts = parts(text.paragraphs());
        for (List<Span> part : parts) {
            readable += read(part, text, title, finder, limit, statements);
        }
        if (readable == 0 && !parts.isEmpty()) {
            throw ServiceException.lasting(
                    address + " sent no reply that can be read. It may not support JSON schemas; try another model.");
        }
        return statements;
    }

    private static List<List<Span>> parts(List<Span> paragraphs) {
        List<List<Span>> parts = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            boolean fits = !parts.isEmpty()
                    && paragraph.end() - parts.getLast().getFirst().start() <= LONGEST_PART;
            if (!fits) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(paragraph);
        }
        return parts;
    }

    /** Reads a part; if the reply is cut off or cannot be read, its halves. Returns how many replies could be read. */
    private int read(
            List<Span> paragraphs,
            AnalysedText text,
            String title,
            TextAnchors finder,
            TimeLimit limit,
            List<ModelStatement> statements) {
        limit.check();
        Span part = paragraphs.getFirst().with(paragraphs.getLast());
        String before = text.text().substring(Math.max(0, part.start() - LONGEST_BEFORE), part.start());
        ChatReply reply =
                client.ask(prompt.rules(), prompt.message(title, before, part.of(text.text())), prompt.schema());
        usage = usage.plus(reply);
        ReplyReader.Result result = ReplyReader.read(reply.content());
        if (result.readable() && reply.complete()) {
            result.refused().forEach(messages);
            PositionAnchor anchor = new PositionAnchor(finder, part, prompt::offers, messages);
            result.positions().forEach(position -> anchor.statement(position).ifPresent(statements::add));
            return 1;
        }
        if (paragraphs.size() == 1) {
            messages.accept(
                    "The reply to the paragraph that begins with \"" + PositionAnchor.shown(part.of(text.text()))
                            + "\" is cut off or no JSON; the paragraph is left out.");
            return 0;
        }
        int half = paragraphs.size() / 2;
        return read(paragraphs.subList(0, half), text, title, finder, limit, statements)
                + read(paragraphs.subList(half, paragraphs.size()), text, title, finder, limit, statements);
    }

    @Override
    public void close() {
        client.close();
    }
}
