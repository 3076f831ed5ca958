package org.entente.lifecycle;

/** Something in the record that is accepted as history has it, and that a person should look at. */
public enum Finding {
    /** A party signed or consented only after the agreement was in force. */
    AFTER_ENTRY_INTO_FORCE,
    /** The agreement was in force, or applied provisionally, before it was signed. */
    BEFORE_SIGNATURE,
    /** The order of acts was assumed, and another legal order would end in another status. */
    ORDER_ASSUMED;

    /** The finding as the API writes it, such as {@code order-assumed}. */
    public String slug() {
        return Slug.of(this);
    }
}
