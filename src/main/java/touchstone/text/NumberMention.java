package touchstone.text;

import touchstone.model.Span;

/**
 * A number that a text mentions.
 *
 * @param value with its scale applied: 1,200,000 for "1.2 million"
 * @param unit {@code %} for per cent, {@code pp} for percentage points, an ISO 4217 code such as {@code USD} for money,
 *     {@code year} for a bare number from 1500 to 2100 in four digits, {@code th} for an ordinal, else empty
 * @param span the number with its scale and unit
 */
public record NumberMention(double value, String unit, Span span) {}
