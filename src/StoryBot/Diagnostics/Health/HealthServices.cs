using Microsoft.Extensions.DependencyInjection;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Diagnostics.Health.Checks;

namespace StoryBot.Diagnostics.Health;

/// <summary>How the program tells others how it is.</summary>
internal static class HealthServices
{
    /// <summary>Adds the checks, one for each platform among them, and the pages that tell their findings.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services, HealthOptions options, KnowledgeOptions folders)
    {
        foreach (var number in Enumerable.Range(0, services.Count(service => service.ServiceType == typeof(IChatAdapter))))
            services.AddSingleton<IReadinessCheck>(provider => new PlatformCheck(provider.GetServices<IChatAdapter>().ElementAt(number)));
        return services
            .AddSingleton(options)
            .AddSingleton<IReadinessCheck, AnswersCheck>()
            .AddSingleton<IReadinessCheck>(provider => new KnowledgeCheck(folders.Folder, provider.GetRequiredService<KnowledgeBase>()))
            .AddSingleton<IReadinessCheck, JournalCheck>()
            .AddSingleton<IReadinessCheck>(_ => new DiskCheck(folders.DataFolder, options.MinFreeMegabytes))
            .AddSingleton<Readiness>()
            .AddSingleton<HealthServer>()
            .AddHostedService(provider => provider.GetRequiredService<HealthServer>());
    }
}
