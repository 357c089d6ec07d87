package org.demarche.server.browser;

import org.demarche.server.coding.CoderLinks;

/** What a coder does in a tab: by keyboard, as the page offers it. */
final class CodingDesk {

    private final PublishedCorpus site;
    private final CoderLinks links;
    private final Tab tab;

    /** Keys pressed and places clicked so far, without what was typed. */
    private int interactions;

    CodingDesk(PublishedCorpus site, CoderLinks links, Tab tab) {
        this.site = site;
        this.links = links;
        this.tab = tab;
    }

    /** Follows a link. */
    void signIn(String coder) {
        tab.evaluate("location.assign('" + site.uri(links.create(coder)) + "')");
        tab.await("location.pathname === '/code' && document.readyState === 'complete'");
    }

    /** Opens an article. */
    void open(String article) {
        tab.go(site.uri("/code/article/" + article));
        tab.await("document.querySelector('main').dataset.ready === 'true'");
    }

    /** Finds words in the text, which selects them. */
    void select(String words) {
        tab.focus("[data-find]");
        tab.evaluate("document.querySelector('[data-find]').select()");
        tab.type(words);
        press("Enter");
    }

    /** Selects a part of the text, in UTF-16 units, as the mouse does. */
    void drag(int from, int to) {
        tab.evaluate("""
                (() => {
                  const place = document.querySelector('[data-words]');
                  const at = (unit, end) => {
                    const piece = [...place.querySelectorAll('[data-at]')].find(each => {
                      const start = Number(each.dataset.at);
                      return end ? unit > start && unit <= start + each.textContent.length
                                 : unit >= start && unit < start + each.textContent.length;
                    });
                    return [piece.firstChild, unit - Number(piece.dataset.at)];
                  };
                  getSelection().setBaseAndExtent(...at(%d, false), ...at(%d, true));
                  place.focus({ preventScroll: true });
                })()
                """.formatted(from, to));
        count();
    }

    /** Counts an interaction that was done otherwise. */
    void count() {
        interactions++;
    }

    /** Opens a card for the selected words. */
    void code() {
        press("Enter");
        tab.await("!document.querySelector('[data-card]').hidden");
    }

    /** Gives a field of the card a value and goes to the next; what it has already is only confirmed. */
    void fill(String field, String value) {
        String input = "[data-field=" + field + "] input";
        tab.await("document.activeElement === document.querySelector('" + input + "')");
        if (!tab.evaluate("document.querySelector('" + input + "').value").equals(value)) {
            tab.type(value);
            tab.await("document.querySelector('" + input + "').value === " + Tab.quoted(value));
        }
        press("Enter");
    }

    /** Gives the holder, unless it is the one that the page has guessed; then the target. */
    void holderAndTarget(String holder, String target) {
        if (!tab.evaluate("document.querySelector('[data-field=holder] input').value")
                .equals(holder)) {
            if (tab.evaluate("document.activeElement.closest('[data-field]').dataset.field")
                    .equals("target")) {
                tab.focus("[data-field=holder] input");
                count();
            }
            fill("holder", holder);
        }
        fill("target", target);
    }

    /** Codes words as a position from nothing. */
    void position(String words, String holder, String target, String stance, String kind) {
        select(words);
        code();
        holderAndTarget(holder, target);
        press(stance);
        press(kind);
        finish();
    }

    /** Leaves the card with its button, which has the focus. */
    void finish() {
        tab.await("document.activeElement.type === 'submit'");
        press("Enter");
        tab.await("document.querySelector('[data-card]').hidden");
    }

    /** Saves, and waits for the answer. */
    void save() {
        tab.pressWithControl("s");
        interactions++;
        tab.await("document.querySelector('[data-status]').textContent.startsWith('Saved')");
    }

    void press(String key) {
        tab.press(key);
        interactions++;
    }

    int interactions() {
        return interactions;
    }
}
