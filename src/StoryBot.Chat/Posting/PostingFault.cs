namespace StoryBot.Chat.Posting;

/// <summary>Why something the bot said did not get through.</summary>
/// <param name="Mend">What a maintainer can do.</param>
/// <param name="Certain">Whether one try is enough to know that the next fails too, as with a refused token.</param>
internal sealed record PostingFault(string Cause, string Mend, bool Certain = false);
