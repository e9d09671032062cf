namespace StoryBot.Evaluation.Sets;

/// <summary>Where a right answer stands in an article.</summary>
/// <param name="Paragraph">The paragraph's number, from 1.</param>
/// <param name="Offset">Where the answer starts in the paragraph's text; null where the set names the paragraph only.</param>
/// <param name="Text">The answer's words.</param>
internal sealed record Gold(int Paragraph, int? Offset, string Text);
