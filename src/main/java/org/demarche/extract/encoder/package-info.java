/** Transformer encoders, run by ONNX Runtime: text in, a vector for each word or for the whole out. */
@NullMarked
package org.demarche.extract.encoder;

import org.jspecify.annotations.NullMarked;
