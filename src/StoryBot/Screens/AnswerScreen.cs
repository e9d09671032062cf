using Spectre.Console;
using Spectre.Console.Rendering;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Conversation;

namespace StoryBot.Screens;

/// <summary>What an answer looks like to a person.</summary>
internal static class AnswerScreen
{
    private const int PreviewLength = 100;

    public static void Write(Screen screen, Answer answer) =>
        screen.Write(new Rows([.. ReplyLines.Of(Reply(answer)), .. answer is Answer.Found found ? SeeAlso(found) : []]));

    public static void Write(Screen screen, ChatReply reply) => screen.Write(new Rows([.. ReplyLines.Of(reply)]));

    private static ChatReply Reply(Answer answer) => Replies.Of(answer) switch
    {
        ChatReply.Cited cited when answer is Answer.Found found => cited with { Confidence = $"{cited.Confidence} ({found.Confidence:0%})" },
        var reply => reply,
    };

    private static IEnumerable<IRenderable> SeeAlso(Answer.Found found)
    {
        if (found.NextBest.IsEmpty)
        {
            yield break;
        }

        yield return Text.Empty;
        yield return new Text("See also", Styles.Quiet);
        foreach (var next in found.NextBest)
        {
            var place = $"{SafeText.Of(next.Passage.Article.Title)}, paragraph {next.Passage.Paragraph.Number}";
            yield return new Padder(new Text($"{place}: {SafeText.Of(Preview(next.Quote))}", Styles.Quiet), new Padding(2, 0, 0, 0));
        }
    }

    // A script without spaces is cut between two characters.
    private static string Preview(string quote) =>
        quote.Length <= PreviewLength ? quote
        : quote.LastIndexOf(' ', PreviewLength) is > 0 and var space ? quote[..space] + " …"
        : ReadablePart.CharacterAt(quote, PreviewLength) is > 0 and var end ? quote[..end] + "…"
        : quote[..PreviewLength] + "…";
}
