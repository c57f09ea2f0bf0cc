/**
 * Signing up the stock way, for the benchmark to compare with: the same model and the same forms on a plain Camunda
 * starter, where whatever a form submits becomes a process variable.
 */
package stock;
