/** Tests of the pages for people as HTML; what needs a browser is tested in one. */
package org.demarche.server.pages;
