/** Suggests annotations to annotators in INCEpTION, as its external recommender. */
@NullMarked
package org.demarche.server.recommend;

import org.jspecify.annotations.NullMarked;
