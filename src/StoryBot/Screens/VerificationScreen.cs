using Spectre.Console;
using Spectre.Console.Rendering;
using StoryBot.Answering;
using StoryBot.Conversation;

namespace StoryBot.Screens;

/// <summary>What has become of a quote.</summary>
internal static class VerificationScreen
{
    public static void Write(Screen screen, ReceiptVerification verification) => screen.Write(new Rows(Lines(verification)));

    private static IEnumerable<IRenderable> Lines(ReceiptVerification verification) => verification switch
    {
        ReceiptVerification.Intact(var citation) => Stands("Intact: these words stand where they stood.", Styles.Answer, citation),
        ReceiptVerification.Moved(var now) => Stands("Moved: the same words stand elsewhere now.", Styles.Trouble, now),
        ReceiptVerification.Changed(var now) => Stands("Changed: other words stand there now.", Styles.Trouble, now),
        ReceiptVerification.Removed({ } article) => [Line($"Removed: the paragraph is gone from {article.Title}.")],
        ReceiptVerification.Removed => [Line("Removed: the article is gone.")],
        ReceiptVerification.Unreadable(var problem) => [Line(problem)],
        _ => throw new ArgumentOutOfRangeException(nameof(verification)),
    };

    private static IEnumerable<IRenderable> Stands(string verdict, Style style, Citation citation) =>
        [new Text(verdict, style), Text.Empty, .. ExcerptBlock.Of(Excerpts.Of(citation))];

    private static Text Line(string text) => new(SafeText.Of(text), Styles.Trouble);
}
