using Spectre.Console;
using Spectre.Console.Rendering;
using StoryBot.Chat;

namespace StoryBot.Screens;

/// <summary>Replies as they are printed, one renderable a block.</summary>
internal static class ReplyLines
{
    public static IEnumerable<IRenderable> Of(ChatReply reply) => reply switch
    {
        ChatReply.Cited cited => ExcerptBlock.Answer(cited),
        ChatReply.NotSaid { Nearest: { } nearest } silent =>
        [
            new Text(SafeText.Of(silent.Reason), Styles.Trouble),
            Text.Empty,
            new Text("The nearest passage, which may not answer:", Styles.Quiet),
            .. ExcerptBlock.Of(nearest),
        ],
        ChatReply.NotSaid silent => [new Text(SafeText.Of(silent.Reason), Styles.Trouble)],
        ChatReply.Passages passages => [new Text(SafeText.Of(passages.Heading), Styles.Answer), .. passages.Excerpts.SelectMany(ExcerptBlock.Of)],
        ChatReply.Notice notice => notice.Text.Split('\n').Select(line => new Text(SafeText.Of(line))),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };
}
