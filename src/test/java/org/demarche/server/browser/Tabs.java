package org.demarche.server.browser;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** As many tabs of a browser as can be worked in at once. They are used again: opening one takes longer than most of what is done in it. */
final class Tabs implements AutoCloseable {

    private final BlockingQueue<Tab> free = new LinkedBlockingQueue<>();
    private final int all;

    Tabs(Browser browser, int all) {
        this.all = all;
        for (int i = 0; i < all; i++) {
            free.add(browser.tab());
        }
    }

    /** One that nobody else has, as good as new. */
    Tab take() throws InterruptedException {
        return free.take();
    }

    void giveBack(Tab tab) {
        tab.clear();
        free.add(tab);
    }

    @Override
    public void close() {
        for (int i = 0; i < all; i++) {
            Tab tab = free.poll();
            if (tab != null) {
                tab.close();
            }
        }
    }
}
