using StoryBot.Chat.Rendering;
using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack.Home;

/// <summary>Shows people what they see before they have asked anything.</summary>
internal sealed class HomeScreen(SlackApi api, IChatMessageHandler handler, Moderators moderators)
{
    private const int Prompts = 4;
    private const int LongestTitle = 75;

    /// <summary>Publishes the Home tab to somebody who looks at it.</summary>
    public async Task ShowAsync(string user, CancellationToken cancellation)
    {
        var isModerator = await moderators.IsAsync(user, user, cancellation).ConfigureAwait(false);
        var overview = await handler.DescribeAsync(cancellation).ConfigureAwait(false);
        await api.PublishAsync(user, HomeRenderer.Render(overview, handler.Suggest("", Prompts), isModerator), cancellation).ConfigureAwait(false);
    }

    /// <summary>Offers questions the articles answer to somebody who has opened a conversation.</summary>
    public async Task SuggestAsync(string channel, string? thread, CancellationToken cancellation)
    {
        var questions = handler.Suggest("", Prompts);
        if (!questions.IsEmpty)
            await api.SuggestAsync(channel, thread, [.. questions.Take(Prompts).Select(Prompt)], cancellation).ConfigureAwait(false);
    }

    private static SuggestedPrompt Prompt(string question) => new(TextCuts.Short(question, LongestTitle), question);
}
