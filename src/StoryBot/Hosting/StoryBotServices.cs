using Microsoft.Extensions.DependencyInjection;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Conversation;
using StoryBot.Journal;
using StoryBot.Moderation;

namespace StoryBot.Hosting;

/// <summary>What the bot is made of.</summary>
internal static class StoryBotServices
{
    /// <summary>Adds everything but the adapters.</summary>
    public static IServiceCollection AddStoryBot(this IServiceCollection services, Settings settings) => services
        .AddSingleton(TimeProvider.System)
        .AddAnswering(settings)
        .AddJournal(settings.Journal(), settings.Knowledge().DataFolder)
        .AddConversation()
        .AddModeration()
        .AddSingleton(settings)
        .AddSingleton(settings.Health())
        .AddSingleton<OfferedTokens>()
        .AddHostedService<SettingsWatch>()
        .AddHostedService<ChatWorker>();

    private static IServiceCollection AddAnswering(this IServiceCollection services, Settings settings) => services
        .AddSingleton(_ => KnowledgeBase.Open(settings.Knowledge()))
        .AddSingleton(_ => settings.Answering())
        .AddSingleton<AnswerEngine>();

    private static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<ConversationMemory>()
        .AddSingleton<GivenAnswers>()
        .AddSingleton<QuestionSuggestions>()
        .AddSingleton<ConversationHandler>()
        .AddSingleton<JournaledConversation>()
        .AddSingleton<IChatMessageHandler>(services => services.GetRequiredService<JournaledConversation>())
        .AddHostedService<JournalWorker>();

    private static IServiceCollection AddModeration(this IServiceCollection services) => services.AddSingleton<ModeratorDesk>();
}
