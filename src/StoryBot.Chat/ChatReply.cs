using System.Collections.Immutable;

namespace StoryBot.Chat;

/// <summary>What the bot says, in no platform's terms; every text in it is data to be escaped by the adapter.</summary>
public abstract record ChatReply
{
    private ChatReply()
    {
    }

    /// <summary>Whether only the asker should see it, where the platform can do that.</summary>
    public bool Private { get; init; }

    /// <summary>A cited answer.</summary>
    /// <param name="ShortAnswer">The words that answer; equal to the quote where no span is convincing.</param>
    /// <param name="Excerpt">The quote, with the short answer as its highlight.</param>
    /// <param name="Confidence">How sure the bot is, in words.</param>
    /// <param name="Receipt">The short code by which the quote can be verified.</param>
    /// <param name="HasOtherPassages">Whether there are next-best passages to show.</param>
    public sealed record Cited(
        string ShortAnswer,
        Excerpt Excerpt,
        string Confidence,
        string Receipt,
        bool HasOtherPassages) : ChatReply;

    /// <summary>The articles don't say; with what comes closest.</summary>
    /// <param name="Reason">One or two sentences for the asker.</param>
    public sealed record NotSaid(string Reason, Excerpt? Nearest) : ChatReply;

    /// <summary>Passages to read on: a whole paragraph, or the next-best ones.</summary>
    public sealed record Passages(string Heading, ImmutableArray<Excerpt> Excerpts) : ChatReply;

    /// <summary>Anything else the bot has to say: a thank-you, a refusal, a moderator's report. Lines are kept.</summary>
    public sealed record Notice(string Text) : ChatReply;
}

/// <summary>Verbatim words of an article and where they stand.</summary>
/// <param name="Quote">The words, byte for byte.</param>
/// <param name="Highlight">The part of the quote to make bold, as a range of UTF-16 code units; null for none.</param>
/// <param name="ArticleTitle">The article's title.</param>
/// <param name="ParagraphNumber">The paragraph's number in it, from 1.</param>
/// <param name="Link">Opens the article at the quote; null where it has no url.</param>
public sealed record Excerpt(string Quote, Range? Highlight, string ArticleTitle, int ParagraphNumber, string? Link);
