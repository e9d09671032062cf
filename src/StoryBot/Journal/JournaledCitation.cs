using System.Text.Json.Serialization;

namespace StoryBot.Journal;

/// <summary>Where a quote stood when it was given, in a few bytes; the words are read from the article again.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Hash">The article's content hash then, for older versions of the program, which find nothing without it; the receipt says more.</param>
/// <param name="Paragraph">The paragraph's number, from 1.</param>
/// <param name="Start">First UTF-16 code unit of the quote in the paragraph's text.</param>
internal sealed record JournaledCitation(string Article, string Hash, int Paragraph, int Start, int Length)
{
    /// <summary>The quote's receipt, which the words that stand there now must have too: another reader of the same file may read other paragraphs. Null where it was not kept, and of the answer's own quote, whose receipt is the answer's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Receipt { get; init; }

    /// <summary>First UTF-16 code unit of the short answer in the paragraph's text; null where it was not kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? AnswerStart { get; init; }
}
