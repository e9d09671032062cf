using StoryBot.Chat;

namespace StoryBot.Tests.Chat.Conformance;

/// <summary>A platform's simulator with its adapter connected: people do something there and wait for what the bot says to it.</summary>
internal interface IPlatformUnderTest : IAsyncDisposable
{
    IChatAdapter Adapter { get; }

    /// <summary>The longest post the platform takes, in its own counting.</summary>
    int LongestPost { get; }

    /// <summary>The words on the button that shows everyone what only the asker saw.</summary>
    string ShareButton { get; }

    /// <summary>The bot's posts in the channel everyone reads.</summary>
    int PublicPosts { get; }

    Task<SeenReply> MentionAsync(string text);

    Task<SeenReply> WhisperAsync(string text);

    Task<SeenReply> CommandAsync(string question, bool privately);

    /// <summary>One person writes the text without a mention, another asks the bot about that message.</summary>
    Task<SeenReply> AskAboutAsync(string text);

    /// <summary>Replies to the bot's post, in its thread where the platform has those.</summary>
    Task<SeenReply> FollowUpAsync(SeenReply to, string text, bool byAnother = false);

    /// <summary>The asker shows everyone what only they saw.</summary>
    Task<SeenReply> ShareAsync(SeenReply reply);

    Task<SeenReply> PressAsync(SeenReply reply, string button);

    Task<SeenReply> ModerateAsync(ModeratorCommand command, bool asModerator);

    /// <summary>Mentions the bot in a message that the platform delivers twice, and waits for the answer to that and to a next one.</summary>
    Task MentionDeliveredTwiceAsync(string text);

    /// <summary>Breaks the connection without a word.</summary>
    void Disconnect();
}
