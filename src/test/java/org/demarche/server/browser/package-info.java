/** Tests of the pages in a real browser, which is asked through its DevTools protocol: no driver is needed beside it. */
package org.demarche.server.browser;
