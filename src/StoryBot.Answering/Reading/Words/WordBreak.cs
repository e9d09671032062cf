namespace StoryBot.Answering.Reading.Words;

/// <summary>What stands between two words.</summary>
internal enum WordBreak
{
    /// <summary>A space, or nothing a phrase would stop at: an apostrophe, a hyphen, an abbreviation's full stop.</summary>
    None,
    Comma,
    Quote,
    Opening,
    Closing,

    /// <summary>A dash, a colon, a semicolon, a full stop that ends something, the border of two cells.</summary>
    Strong,

    /// <summary>The sentence's edge.</summary>
    Edge,
}
