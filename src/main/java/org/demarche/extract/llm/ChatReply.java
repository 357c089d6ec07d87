package org.demarche.extract.llm;

/**
 * A reply of a language model.
 *
 * @param content its text
 * @param complete whether the model had finished; a reply that reached the limit of its length is cut off
 * @param sent tokens of the request, as the server counts them; 0 if it does not
 * @param received tokens of the reply
 */
record ChatReply(String content, boolean complete, long sent, long received) {}
