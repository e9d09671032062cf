using System.Collections.Immutable;
using System.Globalization;
using StoryBot.Chat.Rendering;
using StoryBot.Chat.Slack.Rendering;

namespace StoryBot.Chat.Slack.Home;

/// <summary>Writes the Home tab: what the bot knows, what to ask, and for moderators the means to look after it.</summary>
internal static class HomeRenderer
{
    private const int MostArticles = 30;
    private const int MostQuestions = 5;
    private const int Longest = 200;

    public static HomeView Render(ChatOverview overview, ImmutableArray<string> questions, bool isModerator)
    {
        var blocks = new List<Block> { new Block.Header(new PlainText("What I have read")) };
        blocks.AddRange(overview.Articles.Take(MostArticles).Select(Article));
        if (overview.Articles.Length > MostArticles)
            blocks.Add(Say($"… and {overview.Articles.Length - MostArticles} more."));
        if (overview.Articles.IsEmpty)
            blocks.Add(Say("No article yet."));
        if (overview.ReadAt is { } at)
            blocks.Add(new Block.Context([new PlainText($"Read on {at.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC")]));
        if (!questions.IsEmpty)
        {
            blocks.Add(new Block.Header(new PlainText("You could ask")));
            blocks.AddRange(questions.Take(MostQuestions).Select(question => Say("• " + TextCuts.Short(question, Longest))));
        }

        blocks.Add(new Block.Context([new PlainText("Mention me in a channel, write to me under Messages, or say /ask. I answer with the words of an article, and say so where the articles don't.")]));
        if (isModerator)
        {
            blocks.Add(new Block.Divider());
            blocks.Add(new Block.Actions(
            [
                new Control.Button(new PlainText("Read the articles again"), ActionName.Reindex),
                new Control.Button(new PlainText("Status"), ActionName.Status),
            ]));
        }

        return new HomeView(blocks);
    }

    private static Block.RichText Article(KnownArticle article)
    {
        var title = TextCuts.Short(article.Title, Longest);
        var date = article.Date is { } day ? day.ToString(", d MMMM yyyy", CultureInfo.InvariantCulture) : "";
        return new Block.RichText(
        [
            new RichPart.Section(
            [
                SafeLink.Of(article.Link) is { } link ? new RichRun.Link(link, title) : new RichRun.Words(title, RunStyle.Strong),
                new RichRun.Words($"{date} ({article.Paragraphs} paragraphs)"),
            ]),
        ]);
    }

    private static Block.RichText Say(string words) => new([new RichPart.Section([new RichRun.Words(words)])]);
}
