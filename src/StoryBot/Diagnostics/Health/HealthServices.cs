using Microsoft.Extensions.DependencyInjection;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Diagnostics.Health.Checks;

namespace StoryBot.Diagnostics.Health;

/// <summary>How the program tells others how it is.</summary>
internal static class HealthServices
{
    /// <summary>Adds the checks, one for each platform among them, and the pages that tell their findings; their <see cref="HealthOptions"/> the caller adds.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services, KnowledgeOptions folders)
    {
        foreach (var number in Enumerable.Range(0, services.Count(service => service.ServiceType == typeof(IChatAdapter))))
            services.AddSingleton<IReadinessCheck>(provider => new PlatformCheck(provider.GetServices<IChatAdapter>().ElementAt(number)));
        return services
            .AddSingleton<IReadinessCheck, AnswersCheck>()
            .AddSingleton<IReadinessCheck>(provider => new KnowledgeCheck(folders.Folder, provider.GetRequiredService<KnowledgeBase>()))
            .AddSingleton<IReadinessCheck, JournalCheck>()
            .AddSingleton<IReadinessCheck>(provider => new DiskCheck(folders.DataFolder, provider.GetRequiredService<HealthOptions>()))
            .AddSingleton<Readiness>()
            .AddSingleton(new ListenNote(folders.DataFolder))
            .AddSingleton<HealthServer>()
            .AddHostedService(provider => provider.GetRequiredService<HealthServer>());
    }
}
