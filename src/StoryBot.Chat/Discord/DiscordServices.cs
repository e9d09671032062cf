using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StoryBot.Chat.Admissions;
using StoryBot.Chat.Discord.Rest;
using StoryBot.Chat.Posting;
using StoryBot.Chat.Telemetry;

namespace StoryBot.Chat.Discord;

/// <summary>Registers Discord.</summary>
public static class DiscordServices
{
    /// <summary>Half of the refused requests that get an address banned.</summary>
    private const int MostRefusals = 5_000;

    /// <summary>Adds Discord where <c>Discord:Token</c> is set, and nothing where it is not.</summary>
    /// <param name="dataFolder">Where the program keeps its data; sessions go to its folder "discord" unless <c>Discord:StateFolder</c> says otherwise.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration, string dataFolder = "data")
    {
        var section = configuration.GetSection(DiscordOptions.Section);
        if (string.IsNullOrEmpty(section[nameof(DiscordOptions.Token)]))
            return services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>();
        services.AddOptions<DiscordOptions>().Bind(section);
        services.AddSingleton<IChatAdapter>(provider => Create(
            provider.GetRequiredService<IOptions<DiscordOptions>>().Value,
            dataFolder,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>()));
        return services;
    }

    /// <param name="options">Its token may be changed while the adapter runs.</param>
    /// <param name="pace">Null for the ordinary one.</param>
    internal static DiscordAdapter Create(DiscordOptions options, string dataFolder, TimeProvider time, ILoggerFactory loggers, AdmissionPace? pace = null)
    {
        var admission = new Admission(
            DiscordAdapter.PlatformName, () => options.Token!, pace ?? AdmissionPace.Ordinary, new Random(), time, loggers.CreateLogger<Admission>());
        var record = new PostingRecord(time);
        var client = new RestClient(
            MeasuredCalls.Client(DiscordAdapter.PlatformName, new Uri(options.ApiBaseAddress.TrimEnd('/') + "/"), 4 << 20),
            admission,
            new RateLimits(time),
            new GlobalPace(options.RequestsPerSecond, time),
            new InvalidRequestGuard(MostRefusals, time),
            record,
            new Random(),
            time,
            loggers.CreateLogger<RestClient>());
        var folder = string.IsNullOrEmpty(options.StateFolder) ? Path.Combine(dataFolder, DiscordAdapter.PlatformName) : options.StateFolder;
        return new DiscordAdapter(options, folder, new DiscordApi(client), admission, record, time, loggers);
    }
}
